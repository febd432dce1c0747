import { useEffect, useState } from 'preact/hooks';
import { type PanelTask, takePanelTask, watchPanelTasks } from '../../data/messaging/panel-tasks.ts';

/**
 * What the reader last asked the panel for, before it opened or while it is open. `window`: the task
 * that its window was opened for.
 */
export function usePanelTask(window: string | undefined): PanelTask | undefined {
  const [task, setTask] = useState<PanelTask>();
  useEffect(() => {
    void takePanelTask(window).then((given) => given && setTask(given));
    return window === undefined ? watchPanelTasks(setTask) : undefined;
  }, [window]);
  return task;
}
