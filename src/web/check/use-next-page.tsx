import { useWords } from '#web/messages/messages-provider.tsx'

/** Where the next page of the check is sent to. A form sent to its own address would take its place in the browser's history. */
export function useNextPage(page: number): string {
  const { to } = useWords()
  return to(nextPage(page))
}

export function nextPage(page: number): string {
  return `/check?page=${page + 1}`
}
