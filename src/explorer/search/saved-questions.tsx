import { QuestionForm } from './question-form.tsx';
import { ASKS } from './questions.ts';
import { useChoose } from './use-choose.ts';

/** The questions that can be asked in a sentence, each filled in where it stands. */
export function SavedQuestions() {
  const { put } = useChoose();
  return (
    <ul className="questions">
      {ASKS.map((ask) => (
        <li key={ask}>
          <QuestionForm question={{ ask, fillings: {} }} onPut={put} />
        </li>
      ))}
    </ul>
  );
}
