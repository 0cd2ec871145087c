import type { ReturnComment } from '#contract/information-requests.ts'
import { Banner } from '../../parts/Banner.tsx'
import { longMoment } from '../../parts/moments.ts'

/** What was said at one answer and still waits to be seen to: the member's comments, the coordinator's questions. */
export function CommentsAt({ comments, questionId }: { comments: readonly ReturnComment[]; questionId: string }) {
  return comments
    .filter((comment) => comment.questionId === questionId && comment.settledAt === null)
    .map(({ id, kind, by, at, text }) => (
      <Banner key={id} tone="notice" title={kind === 'QUERY' ? `${by} asks` : `${by} would like this changed`}>
        <p>{text}</p>
        <p className="soft">{longMoment(at)}</p>
      </Banner>
    ))
}
