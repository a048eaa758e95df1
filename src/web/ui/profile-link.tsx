import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLink } from './use-link.tsx'

export function ProfileLink({ npi, children }: { npi: string; children: ReactNode }) {
  const to = useLink()
  return <Link to={to(`/clinicians/${npi}`)}>{children}</Link>
}
