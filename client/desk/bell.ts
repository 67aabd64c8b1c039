// One soft stroke of a bell when time is over, made on the spot. Only where the moderator switched it on; a browser lets a page
// sound only after someone touched it.
import { useEffect, useState } from 'react'
import type { Frame, Timer } from '../../shared/protocol/frame.ts'
import { useClient, useFrame } from '../store/use.ts'

let context: AudioContext | null = null

const sound = (): AudioContext => (context ??= new AudioContext())

/** Three partials of a small bell, each dying away; hertz, loudness, seconds. */
const partials = [
  [660, 0.22, 2.6],
  [1321, 0.1, 1.7],
  [1988, 0.05, 0.9],
] as const

export const ring = (): void => {
  const audio = sound()
  void audio.resume().then(() => {
    for (const [hertz, loudness, seconds] of partials) {
      const tone = audio.createOscillator()
      const fade = audio.createGain()
      tone.frequency.value = hertz
      fade.gain.setValueAtTime(0, audio.currentTime)
      fade.gain.linearRampToValueAtTime(loudness, audio.currentTime + 0.01)
      fade.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + seconds)
      tone.connect(fade).connect(audio.destination)
      tone.start()
      tone.stop(audio.currentTime + seconds)
    }
  })
}

/** Milliseconds until it must ring; null: it must not. A clock that was over when it was first seen is let be. */
export const ringsIn = (timer: Timer | null, bell: boolean, now: number): number | null => {
  if (!bell || timer?.type !== 'running') return null
  const left = timer.endsAt - now
  return left > 0 ? left : null
}

/** Never at the silent table, whatever was switched on. */
const mayRing = ({ workshop, lines, current }: Frame): boolean =>
  workshop.bell === true && lines.find(({ id }) => id === current)?.kind !== 'silent'

/** Rings at the end of the clock. True: it is on, and waits for a touch of this page. */
export const useBell = (): boolean => {
  const client = useClient()
  const timer = useFrame((frame) => frame.timer)
  const bell = useFrame(mayRing) ?? false
  const [isMute, setMute] = useState(false)
  useEffect(() => {
    const wait = ringsIn(timer, bell, client.now())
    if (wait === null) return undefined
    const later = setTimeout(ring, wait)
    return () => clearTimeout(later)
  }, [timer, bell, client])
  useEffect(() => {
    if (!bell) return setMute(false)
    const look = () => setMute(sound().state !== 'running')
    const wake = () => void sound().resume().then(look)
    look()
    sound().addEventListener('statechange', look)
    window.addEventListener('pointerdown', wake)
    window.addEventListener('keydown', wake)
    return () => {
      sound().removeEventListener('statechange', look)
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [bell])
  return isMute
}
