// A board for tests: a moderator's client whose server is the test, and the words of the screens. Called by the tests here.
import type { ReactNode } from 'react'
import { createTranslate, type Messages } from '../../shared/language/translate.ts'
import type { Frame, Hand } from '../../shared/protocol/frame.ts'
import board from '../../shared/language/nl/board.json'
import common from '../../shared/language/nl/common.json'
import desk from '../../shared/language/nl/desk.json'
import refusal from '../../shared/language/nl/refusal.json'
import { DeskProvider } from '../desk/desk-context.tsx'
import { createTestClient, draw } from '../phone/phone.test-kit.tsx'
import { ClientProvider } from '../store/use.ts'

/** In Dutch. */
export const t = createTranslate('nl', { ...common, ...board, ...desk, ...refusal } as Messages)

/** Draws with a frame that has come; intents asked are collected and accepted, unless `answer` says otherwise. */
export const drawBoard = async (
  frame: Frame,
  node: ReactNode,
  answer: Parameters<typeof createTestClient>[0] = () => ({ type: 'accepted', version: null }),
) => {
  const asked: object[] = []
  const server = await createTestClient((envelope) => {
    asked.push(envelope.intent)
    return answer(envelope)
  })
  server.connection({ type: 'online' })
  server.frame(frame)
  const drawn = draw(
    <ClientProvider client={server.client}>
      <DeskProvider t={t} language="nl">
        {node}
      </DeskProvider>
    </ClientProvider>,
  )
  const hand = (told: Hand) => server.mine({ person: null, steps: {}, hand: told })
  return { ...drawn, ...server, asked, hand }
}
