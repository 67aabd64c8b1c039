// A page with nothing but a sentence and what to do now.
import { Logo } from '../../shared/ui/logo.tsx'
import css from './plain.module.css'

export const Plain = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <main className={css.plain}>
    <Logo size={4} />
    <h1>{title}</h1>
    <p>{text}</p>
  </main>
)
