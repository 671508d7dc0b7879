import {
  Ambulance, Banknote, Briefcase, Building, Building2, Car, Coins, Ellipsis, FileSignature, GraduationCap, HandCoins,
  Handshake, HardHat, Heart, HeartCrack, House, KeyRound, Landmark, Leaf, Luggage, type LucideIcon, Megaphone,
  MessageCircleQuestionMark, Package, RotateCcw, ScrollText, ShoppingCart, Stethoscope, Store, Trees, User, Users, Wrench,
} from 'lucide-react';
import type { Category, Claim, Counterpart } from '../../shared/domain/dispute.ts';

/** A picture beside each choice, for those who read little or slowly. Never instead of the word. */
export const CATEGORY_ICONS: Record<Category, LucideIcon> = {
  '01': Heart, '02': Users, '03': House, '04': FileSignature, '05': Store, '06': Ambulance, '07': Trees, '08': Landmark,
  '09': Leaf, '10': Briefcase, '11': Banknote, '12': ShoppingCart, '13': Stethoscope, '14': Car, '15': Building2,
  '16': Ellipsis, '17': Luggage, '18': Package, '19': KeyRound, '20': HardHat, '21': HandCoins, '22': GraduationCap,
  '23': HeartCrack,
};

export const COUNTERPART_ICONS: Record<Counterpart, LucideIcon> = {
  employer: Briefcase, workmate: HardHat, landlord: KeyRound, tenant: House, neighbour: Users, family: Heart, seller: Store,
  customer: ShoppingCart, 'road-user': Car, company: Building, school: GraduationCap, other: User,
};

export const CLAIM_ICONS: Record<Claim, LucideIcon> = {
  'pay-what-is-owed': Banknote, compensation: Coins, 'return-goods': RotateCcw, repair: Wrench, 'stop-it': Megaphone,
  apology: Handshake, 'clear-agreement': ScrollText, advice: MessageCircleQuestionMark, other: Ellipsis,
};
