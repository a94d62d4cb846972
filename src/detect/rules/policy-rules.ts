import type { RuleInfo } from '../rule';
import { termRuleInfo } from './terms/term-rules';

const page = 'https://genai.owasp.org/llmrisk/llm022025-sensitive-information-disclosure/';

/** The finding that a folder or file marked in the policy gives to what is in it. */
export const confidentialFolder: RuleInfo = {
  id: 'confidential-folder',
  title: 'File in a folder that the policy calls confidential',
  category: 'confidential',
  severity: 'high',
  explanation: 'The team marked this file or a folder above it in the policy; keep it from AI tools.',
  source: page,
};

/** The finding of the policy itself, and of its list of terms, where they name what is confidential. */
export const policyMap: RuleInfo = {
  id: 'policy-map',
  title: 'The policy names what is confidential',
  category: 'confidential',
  severity: 'medium',
  explanation:
    'Terms and reasons stand here in clear, a map for whoever reads it; keep this file from AI tools too, or keep the terms in a list outside the repository.',
  source: page,
};

/** The rules whose findings come from what a policy says. */
export const policyRules: readonly RuleInfo[] = [confidentialFolder, policyMap, ...Object.values(termRuleInfo)];
