import type { MessageKey } from '#web/messages/message-key.ts'

// The roles of codes/team-roles.ts by the id that an edition's team names.
const KEYS: Readonly<Record<string, MessageKey>> = {
  'active rehabilitation': 'role.active rehabilitation',
  'behavioural health': 'role.behavioural health',
  'medical back care': 'role.medical back care',
  'interventional pain': 'role.interventional pain',
  'surgical opinion': 'role.surgical opinion',
  'manual care': 'role.manual care',
  'primary care': 'role.primary care',
}

export function roleKey(role: string): MessageKey {
  const key = KEYS[role]
  if (!key) throw new Error(`Spinewise is wrong: the role ${role} has no words`)
  return key
}
