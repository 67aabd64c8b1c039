// A phone on bad Wi-Fi: its outbox asks one intent at a time, in order, again and again until it has an answer; the link
// loses, doubles and delays both ways. Used by the simulation.
import type { IntentId, StepId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import type { Caller } from '../../server/workshop/api.ts'
import type { World } from '../kit/world.ts'

export interface Acknowledged {
  readonly envelope: Envelope
  readonly answer: Exclude<Answer, { type: 'later' }>
}

/** `reach` gives the room on whichever node the phone's socket ends up. */
export const createPhone = (
  world: World,
  by: Caller,
  { loss, doubled }: { readonly loss: number; readonly doubled: number },
  reach: World['room'] = world.room,
) => {
  const { chance, time } = world
  const waiting: Envelope[] = []
  const answered: Acknowledged[] = []
  /** Every answer that ever came back, repeats included, per intent. */
  const heard = new Map<IntentId, Answer[]>()

  const deliver = (envelope: Envelope, onAnswer: (answer: Answer) => void) => {
    if (chance.hit(loss)) return
    time.after(chance.below(400), () => {
      void reach()
        .then((room) => room.ask(envelope, by))
        .then((answer) => {
          if (!chance.hit(loss)) time.after(chance.below(400), () => onAnswer(answer))
        })
    })
  }

  const settle = (envelope: Envelope, answer: Answer) => {
    heard.set(envelope.id, [...(heard.get(envelope.id) ?? []), answer])
    if (answer.type === 'later' || waiting[0] !== envelope) return
    waiting.shift()
    answered.push({ envelope, answer })
    send()
  }

  const send = (): void => {
    const envelope = waiting[0]
    if (!envelope) return
    for (let copies = chance.hit(doubled) ? 2 : 1; copies > 0; copies--)
      deliver(envelope, (answer) => settle(envelope, answer))
    // No answer within two seconds: the same intent once more, under the same id.
    time.after(2_000, () => {
      if (waiting[0] === envelope) send()
    })
  }

  return {
    by,
    answered,
    heard,
    waiting: () => waiting.length,
    want: (step: string | null, intent: { readonly type: string }, key?: string) => {
      const envelope = {
        id: chance.id() as IntentId,
        step: step as StepId | null,
        intent,
        ...(key ? { key } : {}),
      }
      waiting.push(envelope)
      if (waiting.length === 1) send()
    },
  }
}

export type Phone = ReturnType<typeof createPhone>
