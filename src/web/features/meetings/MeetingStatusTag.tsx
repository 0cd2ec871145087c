import { type MeetingStatus, meetingStatusLabels } from '#domain/meetings/meeting-status.ts'
import { StatusTag, type Tone } from '../../parts/StatusTag.tsx'

const tones: Partial<Record<MeetingStatus, Tone>> = {
  IN_SESSION: 'active',
  HELD: 'done',
  CONFIRMED: 'done',
  CANCELLED: 'closed',
}

export const MeetingStatusTag = ({ status }: { status: MeetingStatus }) => (
  <StatusTag tone={tones[status] ?? 'waiting'}>{meetingStatusLabels[status]}</StatusTag>
)
