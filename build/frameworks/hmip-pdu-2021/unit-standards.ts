import type { UnitStandard } from '../../../shared/frameworks/framework.ts';
import { notInReport } from './provenance.ts';

type Question = UnitStandard['questions'][number];

const resettlement: Omit<Question, 'id'> = {
  text: { en: 'Resettlement' },
  provenance: notInReport(
    "1.3, heading 'Resettlement'",
    'The report announces three questions for this standard and prints two; the third shows only as this heading.',
  ),
};

export const unitStandards: UnitStandard[] = [
  unitStandard(
    '1.1',
    'Leadership',
    'The leadership of the PDU enables delivery of a high-quality, personalised and responsive service for all people on probation.',
    [
      'Does the vision and strategy of the PDU leadership team drive effectively the delivery of high-quality services for all people on probation?',
      'Are potential risks to service delivery anticipated and planned for in advance?',
      'Does the PDU ensure the delivery model meets effectively the needs of all people on probation?',
    ],
  ),
  unitStandard(
    '1.2',
    'Staff',
    'Staff are enabled to deliver a high-quality, personalised and responsive service for all people on probation.',
    [
      'Do staffing and workload levels support the delivery of a high-quality service for all people on probation?',
      'Do the skills and profile of staff support the delivery of a high-quality service for all people on probation?',
      'Does the oversight of work support high-quality delivery and professional development?',
      'Do managers pay sufficient attention to staff engagement?',
    ],
  ),
  unitStandard(
    '1.3',
    'Services',
    'A comprehensive range of high-quality services is in place, supporting a tailored and responsive service for all people on probation.',
    [
      'Are the right volume, range and quality of services in place to meet the needs of people on probation?',
      'Are relationships with providers and other agencies established, maintained and used effectively to deliver high-quality services to people on probation?',
      resettlement,
    ],
  ),
  unitStandard(
    '1.4',
    'Information and facilities',
    'Timely and relevant information is available and appropriate facilities are in place to support a high-quality, personalised and responsive approach for all people on probation.',
    [
      'Are analysis, evidence and learning used effectively to drive improvement?',
      'Do the policies and guidance in place enable staff to deliver a high-quality service, meeting the needs of all people on probation?',
      'Do the premises and offices enable staff to deliver a quality service, meeting the needs of all people on probation?',
      'Do the information and communication technology (ICT) systems enable staff to deliver a high-quality service, meeting the needs of all people on probation?',
    ],
  ),
];

function unitStandard(
  id: string,
  name: string,
  statement: string,
  questions: readonly (string | Omit<Question, 'id'>)[],
): UnitStandard {
  return {
    id,
    name: { en: name },
    statement: { en: statement },
    questions: questions.map((question, index) => ({
      id: `${id}.${index + 1}`,
      ...(typeof question === 'string' ? { text: { en: question } } : question),
    })),
  };
}
