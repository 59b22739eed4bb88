import { lazy, Suspense } from 'react';
import { Loading } from '../ui/states.tsx';

const Form = lazy(() => import('./new-document.tsx'));

/** The page on which a text is put in, loaded when somebody comes to it. */
export function NewDocument() {
  return (
    <Suspense fallback={<Loading lines={8} />}>
      <Form />
    </Suspense>
  );
}
