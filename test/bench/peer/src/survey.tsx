import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.fontless.min.css';
import { useState } from 'react';
import { mountByClick } from './mount-by-click.tsx';
import { surveyData, surveyJson } from './survey-json.ts';

/**
 * The same questions in SurveyJS, as its documentation has it: JSON to a Model to `<Survey>`. Its lazy rendering stays
 * off, because what is measured is when every control can be used. `?without-evidence` leaves out where the evidence
 * came from, and `?kept-model` mounts one Model again and again: each asks less of it than the app does.
 */
mountByClick((content) => {
  const parameters = new URLSearchParams(location.search);
  const evidence = !parameters.has('without-evidence');
  const json = surveyJson(content, { evidence });
  const data = surveyData(content, { evidence });
  const createModel = () => {
    const model = new Model(json);
    model.data = data;
    return model;
  };
  if (!parameters.has('kept-model')) return () => <OpenedSurvey createModel={createModel} />;
  const model = createModel();
  return () => <Survey model={model} />;
});

function OpenedSurvey({ createModel }: { readonly createModel: () => Model }) {
  const [model] = useState(createModel);
  return <Survey model={model} />;
}
