import { parentOfTheme, practiceThemeOptions } from '#domain/codes/practice-themes.ts'
import { polarityLabel, type ThemeCoding } from '#domain/learning-reviews/findings.ts'
import { longMoment } from '../../parts/moments.ts'
import styles from './findings.module.css'

type Coded = ThemeCoding & { readonly codedBy: string; readonly codedAt: string }

/** Themes of a finding, under the groups they are reported by. The mark says the polarity, and so do the words. */
export function ThemeChips({ themes }: { themes: readonly Coded[] }) {
  const groups = Map.groupBy(themes, ({ code }) => parentOfTheme(code))
  return (
    <dl className={styles.themes}>
      {[...groups].map(([parent, members]) => (
        <div key={parent}>
          <dt>{practiceThemeOptions.find(({ code }) => code === members[0]?.code)?.group}</dt>
          <dd>
            <ul>
              {members.map(({ code, polarity, isSeenBefore, codedBy, codedAt }) => (
                <li
                  key={code}
                  className={styles.theme}
                  data-polarity={polarity}
                  title={`Coded by ${codedBy}, ${longMoment(codedAt)}`}
                >
                  <span aria-hidden="true" className={styles.polarity}>
                    {polarity === '-' ? '−' : polarity}
                  </span>
                  {practiceThemeOptions.find((option) => option.code === code)?.label}
                  <span className={styles.how}>
                    {polarityLabel(polarity)}
                    {isSeenBefore ? ', seen before locally' : ''}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
