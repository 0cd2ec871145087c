import { Button } from '../../parts/Button.tsx'
import { LabelledText } from '../../parts/Labelled.tsx'
import styles from './requests.module.css'

type CommentFieldProps = {
  label: string
  /** The verb that opens the field: "Comment", "Ask about this". */
  button: string
  /** The question it is about, for screen readers. */
  about: string
  text: string | undefined
  onText: (text: string) => void
  onForget: () => void
}

/** The way to say something at one answer; a field only once it is wanted. */
export function CommentField({ label, button, about, text, onText, onForget }: CommentFieldProps) {
  if (text === undefined) {
    return (
      <div className={`${styles.comment} not-printed`}>
        <Button small look="quiet" onClick={() => onText('')}>
          {button}
          <span className="visually-hidden">: {about}</span>
        </Button>
      </div>
    )
  }
  return (
    <div className={`${styles.comment} not-printed`}>
      <LabelledText
        label={
          <>
            {label}
            <span className="visually-hidden"> {about}</span>
          </>
        }
        rows={3}
        autoFocus
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <Button small look="quiet" onClick={onForget}>
        Take it away
        <span className="visually-hidden">: {about}</span>
      </Button>
    </div>
  )
}
