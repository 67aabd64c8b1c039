// The last screen of the evening: where the answers will be, for who photographs it on the way out. The address is there before
// anything is published.
import type { Frame } from '../../shared/protocol/frame.ts'
import { Logo } from '../../shared/ui/logo.tsx'
import { QrCode } from '../../shared/ui/qr-code.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import css from './answers.module.css'

/** Over: the door is shut, or answers can be read and no step is open any more, nor still to come. */
export const isOver = ({ workshop, lines, current }: Frame): boolean =>
  workshop.closed ||
  (workshop.feedback !== undefined &&
    current !== null &&
    lines.every(({ phase }) => phase !== 'open' && phase !== 'prepared'))

/** Props: `frame`. */
export const Answers = ({ frame }: { readonly frame: Frame }) => {
  const { t, door } = useDesk()
  const { id, title, feedback } = frame.workshop
  // Ids have small letters and capitals that differ: the address stays as it is.
  const address = `${door?.base ?? location.origin}/f/${id}`
  const spoken = address.replace(/^https?:\/\//, '')
  return (
    <main className={css.answers}>
      <div className={css.said}>
        <p className={css.title} dir="auto">
          <Logo size={3.25} /> {title}
        </p>
        <h1>{t(feedback === undefined ? 'board.answers.later' : 'board.answers.there')}</h1>
        <p className={css.lead}>{t('board.answers.text')}</p>
        <p className={css.own}>{t('board.answers.own')}</p>
      </div>
      <section className={css.way}>
        <div className={css.qr}>
          <QrCode text={address} title={t('board.door.qr', { address: spoken })} />
        </div>
        <p className={css.address} dir="ltr">
          {door?.base.replace(/^https?:\/\//, '') ?? location.host}
          <wbr />
          {`/f/${id}`}
        </p>
      </section>
    </main>
  )
}
