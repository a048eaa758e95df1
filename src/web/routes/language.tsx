import { Outlet } from 'react-router'

/** Both languages have the same pages: the address says which is meant. */
export default function LanguageRoute() {
  return <Outlet />
}
