package fr.greffe.reading;

import fr.greffe.record.BudgetKind;

/**
 * What is known of a budget line before it is read.
 *
 * @param reference the action's reference; empty when not attached
 * @param kind what a line states when its own words do not say
 * @param period the period when the line does not say; empty when none is known
 * @param budget true inside a budget field, where a total needs no funder beside it
 */
record BudgetContext(String reference, BudgetKind kind, String period, boolean budget) {}
