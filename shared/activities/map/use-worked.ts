// What is dear to work out for a full map, worked out beside the page: the last answer stays in sight until the new one is
// there. With few notes, and where there are no workers, at once on the page. Called by use-scene and use-offers.
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { perform, type Kind, type ReplyOf, type TaskOf } from './work.ts'
import { createWorkLine, type WorkLine } from './work-line.ts'

/** An answer, and what it was made for: they are drawn together or not at all. */
export interface Worked<Request, Answer> {
  readonly request: Request
  readonly answer: Answer
}

/** How a request is put to the worker, and what is made of its reply. The same functions at every call. */
export interface Craft<Request, Answer, K extends Kind> {
  readonly taskOf: (request: Request) => TaskOf<K>
  readonly answerOf: (request: Request, reply: ReplyOf<K>) => Answer
}

const openWorker = (): Worker =>
  new Worker(new URL('./work-worker.ts', import.meta.url), { type: 'module', name: 'map' })

const atOnce = <Request, Answer, K extends Kind>(
  { taskOf, answerOf }: Craft<Request, Answer, K>,
  request: Request,
): Worked<Request, Answer> => ({ request, answer: answerOf(request, perform<K>(taskOf(request))) })

/** Opened when it is needed. Each caller has a worker of its own, so that a layout never waits for a search. */
const createLazyLine = (onFail: () => void): WorkLine => {
  let line: WorkLine | null = null
  return {
    ask: (task, done) => {
      try {
        line ??= createWorkLine(openWorker(), onFail)
        line.ask(task, done)
      } catch {
        onFail()
      }
    },
    close: () => {
      line?.close()
      line = null
    },
  }
}

/**
 * The latest answer there is, with its request. `many`: so many notes that the page would stand still; then the worker answers,
 * but for the very first time. Requests are told apart by identity.
 */
export const useWorked = <Request, Answer, K extends Kind>(
  request: Request,
  many: boolean,
  craft: Craft<Request, Answer, K>,
): Worked<Request, Answer> => {
  const [shown, setShown] = useState<Worked<Request, Answer> | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const asked = useRef<Request | null>(null)
  const [line] = useState(() => createLazyLine(() => setFailed(true)))
  const isHere = !many || hasFailed || typeof Worker === 'undefined'
  const isAtOnce = isHere || shown === null
  const now = useMemo(() => (isAtOnce ? atOnce(craft, request) : null), [isAtOnce, craft, request])
  useEffect(() => {
    if (now) {
      asked.current = request
      setShown(isHere ? null : now)
      if (isHere) line.close()
    } else if (asked.current !== request) {
      asked.current = request
      line.ask<K>(craft.taskOf(request), (reply) => {
        const answer = craft.answerOf(request, reply)
        // Drawing it gives way to the hand.
        startTransition(() => setShown({ request, answer }))
      })
    }
  }, [now, isHere, request, craft, line])
  useEffect(
    () => () => {
      asked.current = null
      line.close()
    },
    [line],
  )
  return now ?? shown ?? atOnce(craft, request)
}
