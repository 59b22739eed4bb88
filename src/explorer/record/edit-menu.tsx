import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { changeRecordingState, useRecordingState } from './recording-state.ts';

const AttributionEditor = lazy(() => import('./edit-attribution.tsx'));
const EditWording = lazy(() => import('./edit-claim.tsx'));
const VerdictEditor = lazy(() => import('./edit-verdict.tsx'));
const Judge = lazy(() => import('./judge.tsx'));
const History = lazy(() => import('./history.tsx'));

type Task = 'edit' | 'words' | 'retract' | 'accept' | 'reject' | 'history';

interface Properties {
  id: Id;
  /** Where it was read; left out where its text is not known. */
  document?: Id;
  status?: string;
}

/** What can be done with an attribution: change it, judge it, take it back, or see what was done before. */
export function EditAttribution({ id, document, status = 'ACCEPTED' }: Properties) {
  const { t } = useText();
  const { act } = useView();
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const tasks = TASKS[status]?.filter((one) => one !== 'words' || document !== undefined);
  const begin = (chosen: Task) => {
    if (chosen !== 'words' || document === undefined) return setTask(chosen);
    changeRecordingState({ isOpen: false, rewording: { id, document } });
    act({ type: 'read', reading: { document, focus: id } });
  };
  return (
    <>
      <JustRecorded id={id} />
      <TaskMenu label={t('record.change')} tasks={tasks} onTask={begin} />
      <Suspense fallback={null}>
        {task === 'edit' ? <AttributionEditor id={id} onClose={close} /> : null}
        {task === 'retract' || task === 'accept' || task === 'reject' ? (
          <Judge id={id} of="attribution" as={task} onClose={close} />
        ) : null}
        {task === 'history' ? <History id={id} of="attribution" onClose={close} /> : null}
      </Suspense>
    </>
  );
}

const TASKS: Readonly<Record<string, readonly Task[]>> = {
  ACCEPTED: ['edit', 'words', 'retract', 'history'],
  PROPOSED: ['accept', 'reject', 'edit', 'words', 'history'],
  REJECTED: ['accept', 'history'],
  RETRACTED: ['accept', 'history'],
};

/** What can be done with a claim: change its wording, or see what was done before. */
export function EditClaim({ id }: { id: Id }) {
  const { t } = useText();
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  return (
    <>
      <TaskMenu label={t('record.changeClaim')} tasks={['edit', 'history']} onTask={setTask} />
      <Suspense fallback={null}>
        {task === 'edit' ? <EditWording id={id} onClose={close} /> : null}
        {task === 'history' ? <History id={id} of="claim" onClose={close} /> : null}
      </Suspense>
    </>
  );
}

/** What can be done with a verdict: correct it, withdraw it, or see what was done before. */
export function EditVerdict({ id, claim }: { id: Id; claim: Id }) {
  const { t } = useText();
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  return (
    <>
      <TaskMenu label={t('record.changeVerdict')} tasks={['edit', 'retract', 'history']} onTask={setTask} />
      <Suspense fallback={null}>
        {task === 'edit' ? <VerdictEditor id={id} claim={claim} onClose={close} /> : null}
        {task === 'retract' ? <Judge id={id} of="verdict" as={task} onClose={close} /> : null}
        {task === 'history' ? <History id={id} of="verdict" onClose={close} /> : null}
      </Suspense>
    </>
  );
}

interface MenuProperties {
  label: string;
  tasks: readonly Task[] | undefined;
  onTask: (task: Task) => void;
}

function TaskMenu({ label, tasks = [], onTask }: MenuProperties) {
  const { t } = useText();
  return (
    <MenuTrigger>
      <Button className="button button-quiet">
        <Icon name="pencil" />
        {label}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="record-menu" onAction={(key) => onTask(key as Task)}>
          {tasks.map((task) => (
            <MenuItem className="record-menu-item" id={task} key={task}>
              {t(`record.task.${task}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Said once where something was just recorded, and where the keyboard then is. */
function JustRecorded({ id }: { id: Id }) {
  const { t } = useText();
  const { recorded } = useRecordingState();
  const line = useRef<HTMLParagraphElement>(null);
  const isThis = recorded?.id === id;
  useEffect(() => {
    if (!isThis) return;
    line.current?.focus();
    return () => changeRecordingState({ recorded: null });
  }, [isThis]);
  if (!isThis) return null;
  return (
    <p className="record-done" role="status" tabIndex={-1} ref={line}>
      <Icon name="check" />
      {t(recorded.isNew ? 'record.done' : 'record.doneBefore')}
    </p>
  );
}
