import { firstServiceDefinition, serviceDefinition } from '../domain/service-definition.ts';
import { factType } from './fact-type.ts';

/** Of the first version, in which every service was open day and night and gave every number of its letter. */
export const serviceDefinedFirst = factType('service.defined.v1', { data: firstServiceDefinition });

/** A queue service is offered, or its row changed; the newest wins. */
export const serviceDefined = factType('service.defined.v2', { data: serviceDefinition });
