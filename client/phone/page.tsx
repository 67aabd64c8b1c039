// The frame of every phone page: bar, banners, what is going on, the foot. Measures the foot for what sticks above it.
import { useEffect, useRef, type ReactNode } from 'react'
import css from './phone.module.css'

export interface PageProps {
  readonly head?: ReactNode
  /** Below the bar: no connection, all is sent. */
  readonly banner?: ReactNode
  readonly foot?: ReactNode
  /** Without gutters: a face that has the whole screen. */
  readonly bare?: boolean | undefined
  readonly children: ReactNode
}

/** Tells `--foot` how high the foot is, which grows with the size of the text. */
const useFootHeight = () => {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const foot = page.current?.lastElementChild
    if (!foot || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => {
      const height = foot.querySelector('footer')?.offsetHeight ?? 0
      page.current?.style.setProperty('--foot', `${height}px`)
    })
    observer.observe(foot)
    return () => observer.disconnect()
  }, [])
  return page
}

/** Props: `head?`, `banner?`, `foot?`, `bare?`, `children`. */
export const Page = ({ head, banner, foot, bare, children }: PageProps) => (
  <div className={css.page} ref={useFootHeight()}>
    {head}
    {banner && <div className={css.banner}>{banner}</div>}
    <main className={bare ? css.bare : css.main}>{children}</main>
    <div className={css.foot}>{foot}</div>
  </div>
)
