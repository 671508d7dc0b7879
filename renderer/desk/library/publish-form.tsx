import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseDraft } from '../../../shared/contract/desk/library.ts';
import { CASE_PARTS, type CasePart, METHODS, type Method } from '../../../shared/domain/library-case.ts';
import { NATURES, type Nature } from '../../../shared/domain/dispute-course.ts';
import { stillPersonal } from '../../../shared/rules/mask-personal.ts';
import { useDraft } from '../desk-page.ts';
import { StepForm } from '../disputes/step-form.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { TextInput } from '../fields/text-input.tsx';
import { TickField } from '../fields/tick-field.tsx';
import { TickGroup } from '../fields/tick-group.tsx';
import { useDesk } from '../use-desk.ts';
import { articleOf, ArticleTicks } from './article-ticks.tsx';
import { EnglishFields } from './english-fields.tsx';
import { MarkedText } from './marked-text.tsx';

interface Fields {
  readonly title: string;
  readonly titleEn: string;
  readonly summaryEn: string;
  readonly nature: Nature;
  readonly methods: readonly Method[];
  readonly articles: readonly string[];
  readonly tags: string;
  readonly text: Readonly<Record<CasePart, string>>;
  readonly readThrough: boolean;
}

const MOST_METHODS = 8;
const MOST_TAGS = 8;

interface PublishFormProps {
  readonly disputeId: string;
  readonly proposed: CaseDraft;
  readonly onShut: () => void;
}

/** The masked draft, every mark in sight. Each change takes the tick "I have read it through" off again. */
export function PublishForm({ disputeId, proposed, onShut }: PublishFormProps) {
  const { ask } = useDesk();
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const { known } = proposed;
  const { draft, fill, drop } = useDraft<Fields>(`publish/${disputeId}`, {
    ...{
      title: '',
      titleEn: '',
      summaryEn: '',
      nature: 'civil',
      methods: [],
      articles: [],
      tags: '',
      readThrough: false,
    },
    text: proposed.text,
  });
  const change = (part: Partial<Fields>) => fill({ readThrough: false, ...part });
  const publish = useMutation(ask.library.publish.mutationOptions({ onSuccess: () => (drop(), onShut()) }));
  const { title, titleEn, summaryEn, text, nature, methods, articles, tags, readThrough } = draft;
  const left = [title, titleEn, summaryEn, tags, ...CASE_PARTS.map((part) => text[part])].flatMap((one) =>
    stillPersonal(one, known),
  ).length;
  const complete = title.trim() !== '' && CASE_PARTS.every((part) => text[part].trim() !== '');
  return (
    <StepForm
      title={t('publish.title')}
      submit={t('publish.submit')}
      blocked={!complete || !readThrough || left > 0}
      pending={publish.isPending}
      error={publish.error}
      onDrop={() => (drop(), onShut())}
      onSubmit={() =>
        publish.mutate({
          ...{ disputeId, title, titleEn, summaryEn, nature, text, readThrough: true },
          methods: [...methods],
          articles: articles.map(articleOf),
          tags: tags
            .split(/[,，、]/)
            .map((tag) => tag.trim().slice(0, 20))
            .filter((tag) => tag !== '')
            .slice(0, MOST_TAGS),
        })
      }
    >
      <p>{t('publish.explain')}</p>
      <p className="hint">{t('publish.legend')}</p>
      <TextInput
        label={t('publish.name')}
        hint={t('publish.nameHint')}
        value={title}
        max={60}
        onChange={(typed) => change({ title: typed })}
      />
      {CASE_PARTS.map((part) => (
        <div key={part} className="publish-part">
          <TextInput
            label={common(`casePart.${part}`)}
            rows={4}
            max={2000}
            value={text[part]}
            onChange={(typed) => change({ text: { ...text, [part]: typed } })}
          />
          {text[part] !== '' && (
            <section aria-label={t('publish.preview', { part: common(`casePart.${part}`) })}>
              <MarkedText text={text[part]} known={known} />
            </section>
          )}
        </div>
      ))}
      <ChoiceField
        label={t('publish.nature')}
        value={nature}
        choices={NATURES.map((code) => ({ value: code, text: common(`nature.${code}`) }))}
        onChange={(chosen) => change({ nature: chosen })}
      />
      <TickGroup
        label={t('publish.methods')}
        choices={METHODS.map((code) => ({ value: code, text: common(`method.${code}`) }))}
        values={methods}
        most={MOST_METHODS}
        onChange={(chosen) => change({ methods: chosen })}
      />
      <ArticleTicks values={articles} onChange={(chosen) => change({ articles: chosen })} />
      <TextInput
        label={t('publish.tags')}
        hint={t('publish.tagsHint')}
        value={tags}
        max={120}
        onChange={(typed) => change({ tags: typed })}
      />
      <EnglishFields titleEn={titleEn} summaryEn={summaryEn} known={known} onChange={change} />
      {left > 0 && <p className="note-line">{t('publish.left', { count: left })}</p>}
      <TickField
        text={t('publish.readThrough')}
        ticked={readThrough}
        onTick={(ticked) => fill({ readThrough: ticked })}
      />
    </StepForm>
  );
}
