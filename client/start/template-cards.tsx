// "Or put it together yourself": every template with a plus, and quietly the files that could not be loaded.
import type { Translate } from '../../shared/language/translate.ts'
import { pickText, type Language } from '../../shared/localized.ts'
import type { Template } from '../../shared/template.ts'
import { IconAlert, IconPlus } from '../../shared/ui/icons.tsx'
import type { Library } from './api.ts'
import css from './template-cards.module.css'
import { TemplateIcon } from './template-icon.tsx'
import { firstSentence } from './texts.ts'

export interface TemplateCardsProps {
  readonly t: Translate
  readonly language: Language
  readonly library: Library
  readonly onAdd: (template: Template) => void
}

const LoadErrors = ({ t, errors }: { readonly t: Translate; readonly errors: Library['errors'] }) => (
  <details className={css.errors}>
    <summary>
      <IconAlert />
      {t('start.errors', { n: new Set(errors.map(({ file }) => file)).size })}
    </summary>
    <ul>
      {errors.map(({ file, path, expected }) => (
        <li key={`${file} ${path} ${expected}`}>
          <bdi dir="ltr">
            <code>{path === '' ? file : `${file}: ${path}`}</code>
          </bdi>{' '}
          {t('start.errors.expected', { expected })}
        </li>
      ))}
    </ul>
  </details>
)

/** Props: `t`, `language`, `library`, `onAdd`. */
export const TemplateCards = ({ t, language, library, onAdd }: TemplateCardsProps) => (
  <section className={css.section} aria-labelledby="own-heading">
    <h2 id="own-heading">{t('start.own')}</h2>
    <ul className={css.cards}>
      {library.templates.map((template) => {
        const title = pickText(template.title, language, 'nl').text
        const about = pickText(template.about, language, 'nl').text
        return (
          <li key={template.id}>
            <button
              type="button"
              className={css.card}
              aria-label={t('start.own.add', { title })}
              title={about}
              onClick={() => onAdd(template)}
            >
              <span className={css.icon}>
                <TemplateIcon name={template.icon} />
              </span>
              <span className={css.words}>
                <span className={css.title}>{title}</span>
                <span className={css.about}>{firstSentence(about)}</span>
              </span>
              <IconPlus />
            </button>
          </li>
        )
      })}
    </ul>
    {library.errors.length > 0 && <LoadErrors t={t} errors={library.errors} />}
  </section>
)
