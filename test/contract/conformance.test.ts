import 'fake-indexeddb/auto';
import { providerIds } from '../../lib/providers/index.ts';
import { describeConformance } from './conformance/describe-conformance.ts';

describeConformance(providerIds);
