import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import { useState } from 'react';
import { mountByClick } from './mount-by-click.tsx';
import { surveyData, surveyJson } from './survey-json.ts';

/**
 * The same questions in SurveyJS, as its documentation has it: JSON to a Model to `<Survey>`.
 * `?lean` leaves out where the evidence came from, and makes the Model before the click: the least that could be
 * asked of it. Its lazy rendering stays off, because what is measured is when every control can be used.
 */
mountByClick((content) => {
  const lean = new URLSearchParams(location.search).has('lean');
  const json = surveyJson(content, { evidence: !lean });
  const data = surveyData(content, { evidence: !lean });
  const createModel = () => {
    const model = new Model(json);
    model.data = data;
    return model;
  };
  if (!lean) return () => <OpenedSurvey createModel={createModel} />;
  const model = createModel();
  return () => <Survey model={model} />;
});

function OpenedSurvey({ createModel }: { readonly createModel: () => Model }) {
  const [model] = useState(createModel);
  return <Survey model={model} />;
}
