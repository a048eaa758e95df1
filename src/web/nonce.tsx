import { createContext } from 'react'

/** Allows an inline script of this response; only the server knows it, for pages that are not taken over by scripts. */
export const Nonce = createContext<string | undefined>(undefined)
