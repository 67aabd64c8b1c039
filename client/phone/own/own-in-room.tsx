// One's own notes with their answers, once those are published, at the head of "my notes" in the room. Drawn by mine.tsx.
import { ButtonLink } from '../../../shared/ui/button.tsx'
import { IconAnswers } from '../../../shared/ui/icons.tsx'
import { MainAction } from '../../../shared/ui/main-action.tsx'
import { useSpeech } from '../use-words.tsx'
import { KeepLink } from './keep-link.tsx'
import { OwnList } from './own-list.tsx'
import { useOwn } from './use-own.ts'

export interface OwnInRoomProps {
  readonly workshop: string
  readonly edition: number
}

/** The phone's main action once there are answers; as in the picture it is not filled: nothing is sent. */
export const ReadAll = ({ workshop }: Pick<OwnInRoomProps, 'workshop'>) => {
  const { t, language } = useSpeech()
  return (
    <ButtonLink wide icon={<IconAnswers />} href={`/f/${workshop}?language=${language}`}>
      {t('room.own.read')}
    </ButtonLink>
  )
}

/** Props: `workshop`, `edition`. */
export const OwnInRoom = ({ workshop, edition }: OwnInRoomProps) => {
  const own = useOwn(workshop, edition)
  const has = own !== null && own.notes.length > 0
  return (
    <>
      {has && <OwnList own={own} />}
      {has && <KeepLink workshop={workshop} />}
      <MainAction>
        <ReadAll workshop={workshop} />
      </MainAction>
    </>
  )
}
