import { renderToReadableStream } from 'react-dom/server'
import { type HandleDocumentRequestFunction, ServerRouter } from 'react-router'
import { pageContext } from '#web/page-context.server.ts'
import { languageOf } from './language.ts'
import { EN } from './messages/en.ts'
import { ES } from './messages/es.ts'
import { MessagesProvider } from './messages/messages-provider.tsx'
import { Nonce } from './nonce.tsx'

/** Renders a page whole before it is sent: what is wrong shows in its status, and nothing moves after it came. */
export default async function handleRequest(
  ...[request, status, headers, routerContext, given]: Parameters<HandleDocumentRequestFunction>
): Promise<Response> {
  const { nonce } = given.get(pageContext)
  const language = languageOf(new URL(request.url).pathname)
  const stream = await renderToReadableStream(
    <MessagesProvider language={language} messages={language === 'es' ? ES : EN}>
      <Nonce value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </Nonce>
    </MessagesProvider>,
    { nonce, signal: request.signal },
  )
  await stream.allReady
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(stream, { status, headers })
}

/** A mistake of ours reaches the log of the server without the address: it may say what somebody looks for. */
export function handleError(error: unknown): void {
  if (error instanceof Error) process.stderr.write(`A page failed: ${error.stack ?? error.message}\n`)
}
