// A second reading of docs/referrals.md, in loops, that shares nothing with src/clinical/referral but the words.

const TABLE = `
drafted send sent sender
drafted cancel cancelled patient sender
sent accept accepted receiver
sent decline declined receiver
sent send-elsewhere sent sender
sent cancel cancelled patient sender
accepted decline declined receiver
accepted schedule scheduled receiver patient
accepted send-elsewhere sent sender
accepted cancel cancelled patient sender
scheduled move-visit scheduled receiver patient
scheduled call-off-visit accepted receiver patient
scheduled see seen receiver patient
scheduled cancel cancelled patient sender
seen report reported receiver
seen close-without-report closed sender operator
seen cancel cancelled patient
reported close closed sender
declined send-elsewhere sent sender
declined cancel cancelled patient sender operator
expired send-elsewhere sent sender
expired cancel cancelled patient sender operator`

export interface PlainEvent {
  kind: string
  party: string
  who: string
  day: number
  receiver: string
}

interface Held {
  state: string
  receiver: string
  day: number
}

/** The states after each event done by people, refused events leaving the state as it is; days are whole and the clock never runs. */
export function walkPlainly(events: readonly PlainEvent[]): string[] {
  const held = { state: 'drafted', receiver: '', day: 0 }
  const states: string[] = []
  for (const event of events) {
    const line = TABLE.trim()
      .split('\n')
      .find((text) => text.startsWith(`${held.state} ${event.kind} `))
    if (line && isTaken(line.split(' '), event, held)) {
      held.state = line.split(' ')[2] ?? ''
      held.day = event.day
      if (event.kind.startsWith('send')) held.receiver = event.receiver
    }
    states.push(held.state)
  }
  return states
}

function isTaken([, kind, , ...parties]: string[], event: PlainEvent, { receiver, day }: Held): boolean {
  if (!parties.includes(event.party) || event.day < day) return false
  if (event.party === 'receiver' && event.who !== receiver) return false
  if (['patient', 'sender'].includes(event.party) && event.who !== event.party) return false
  return !kind?.startsWith('send') || (event.receiver !== receiver && event.receiver !== 'sender')
}
