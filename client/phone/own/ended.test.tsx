// @vitest-environment happy-dom
// What is read by who was sent out: that a place was lost, or that the workshop is not there any more.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { draw, workshopId } from '../phone.test-kit.tsx'
import { SpeechProvider, useLoadedSpeech } from '../use-words.tsx'
import { Ended, type EndedProps } from './ended.tsx'

const Spoken = (props: Omit<EndedProps, 'onCode'>) => {
  const speech = useLoadedSpeech('nl')
  return (
    speech && (
      <SpeechProvider value={speech}>
        <Ended {...props} onCode={() => undefined} />
      </SpeechProvider>
    )
  )
}

const sendOut = (status: number, props: Omit<EndedProps, 'onCode'>) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return new Response(null, { status })
  })
  return { asked, phone: draw(<Spoken {...props} />) }
}

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('[PH20] a workshop that was erased', () => {
  it('[PH20] is told in words of its own', async () => {
    const { phone, asked } = sendOut(404, { type: 'lost', workshop: workshopId })
    expect(await phone.shows('Deze workshop is gewist')).toBe(true)
    expect(phone.text()).not.toContain('Doe opnieuw mee')
    expect(asked).toEqual([`/f/${workshopId}`])
  })

  it('[PH20] is not meant where only the place was lost, or someone was sent away', async () => {
    const lost = sendOut(200, { type: 'lost', workshop: workshopId })
    expect(await lost.phone.shows('Doe opnieuw mee')).toBe(true)
    const removed = sendOut(404, { type: 'removed', workshop: workshopId })
    expect(await removed.phone.shows('Je doet niet meer mee')).toBe(true)
    expect(removed.asked).toEqual([])
  })
})
