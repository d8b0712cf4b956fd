import type { Pause } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { useShortcut } from '../../components/useShortcut.ts'
import { t } from '../messages.ts'

interface Props {
  pause: Pause | null
  onPause(this: void): void
  onResume(this: void): void
  onStop(this: void): void
}

/** Stop and pause, or resume and stop; the usual one has a label, the other an icon. */
export function TimerButtons({ pause, onPause, onResume, onStop }: Props) {
  useShortcut('.', onStop)
  useShortcut('p', pause ? onResume : onPause)
  const say = t().now
  if (pause) {
    return (
      <>
        <Button variant="square" name={say.stop} keys="mod+." onClick={onStop}>
          <Icon name="stop" />
        </Button>
        <Button variant="primary" keys="mod+p" onClick={onResume}>
          {say.resume}
        </Button>
      </>
    )
  }
  return (
    <>
      <Button variant="square" name={say.pause} keys="mod+p" onClick={onPause}>
        <Icon name="pause" />
      </Button>
      <Button variant="primary" keys="mod+." onClick={onStop}>
        {say.stop}
      </Button>
    </>
  )
}
