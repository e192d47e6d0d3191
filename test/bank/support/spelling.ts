import { plain } from './prose';

/** Stems of verbs that end in -ise in British and in -ize in American spelling. */
const iseStems = `organ optim general normal regular standard minim maxim summar recogn real penal initial parameter parametr discret random visual
  categor emphas util token vector quant linear priorit memor custom serial central stabil equal factor special local global symbol character monet
  hypothes synthes anonym pseudonym author modern neutral diagonal orthogonal marginal formal ideal material polar apolog final capital critic`;

/** British words; `*` stands for any letters. */
const british = `analyse analysed analyser* analysing paralyse* catalyse* behaviour* colour* favour* neighbour* labour* honour* rumour* flavour* harbour* vapour* centre* metre*
  litre* fibre* theatre* calibre labelled labelling modelled modelling modeller* travelled travelling cancelled cancelling signalled signalling
  levelled levelling channelled fuelled totalled unlabelled grey* defence* offence* licence* practise* programme programmes judgement* ageing
  artefact* whilst amongst learnt spelt burnt dreamt leant fulfil enrol skilful instalment* tyre* cheque* sceptic* aluminium acknowledgement*
  maths orientated focussed focussing biassed storey catalogue* analogue* towards afterwards backwards forwards upwards downwards enquir*`;

const list = (words: string): string[] => words.split(/\s+/);
const pattern = new RegExp(
  `(?<![\\p{L}])(?:(?:un|re|de|over|under)?(?:${list(iseStems).join('|')})(?:i)?is(?:e|ed|es|er|ers|ing|ation|ations)|${list(british).join('|').replaceAll('*', '\\p{L}*')})(?![\\p{L}])`,
  'giu',
);

/** The British spellings in a text, outside code and formulas. */
export function britishWords(text: string): string[] {
  return plain(text).match(pattern) ?? [];
}
