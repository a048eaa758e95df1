import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser'

export const laws: (IForbiddenRuleType & {
  name: string
  comment: string
  breach: { from: string; to: string; back?: boolean }
})[]

declare const configuration: IConfiguration & { forbidden: IForbiddenRuleType[]; options: NonNullable<IConfiguration['options']> }
// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads its configuration from the default export.
export default configuration
