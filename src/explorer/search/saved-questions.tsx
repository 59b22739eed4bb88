import { useFacts } from '../app/facts-context.tsx';
import { useView } from '../app/view-context.tsx';
import { QuestionForm } from './question-form.tsx';
import { ASKS, type Filled, fillWith } from './questions.ts';
import { useChoose } from './use-choose.ts';

/** The questions that can be asked in a sentence. What is selected stands in them already, where it fits. */
export function SavedQuestions() {
  const { put } = useChoose();
  const prefilled = usePrefilled();
  return (
    <ul className="questions">
      {ASKS.map((ask) => (
        <li key={ask}>
          <QuestionForm question={prefilled({ ask, fillings: {} })} onPut={put} />
        </li>
      ))}
    </ul>
  );
}

/** Puts what is selected into a question, where it fits. */
export function usePrefilled(): (question: Filled) => Filled {
  const { selected } = useView().view;
  const { facts } = useFacts();
  return (question) => {
    if (!selected || !facts.hasNode(selected)) return question;
    const { kind, label } = facts.getNodeAttributes(selected);
    return fillWith(question, kind, { value: selected, label: label.replace(/\.$/, '') });
  };
}
