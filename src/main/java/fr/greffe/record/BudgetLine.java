package fr.greffe.record;

import java.util.Optional;

/**
 * A line of an action's budget.
 *
 * @param actionReference the action it speaks of, as printed; empty when not attached
 * @param period year or period as printed (« 2022 », « 2023-2024 »); empty when not stated
 * @param funderAsPrinted the label of the line or column; for a total, the total's label
 * @param funder canonical funder; empty for a total or a line that names no funder
 * @param amount the amount; its Source is the line's place
 * @param isTotal true for a printed total
 * @param place where the line comes from: {@code table:ID} or {@code text}
 */
public record BudgetLine(
    String actionReference,
    BudgetKind kind,
    String period,
    String funderAsPrinted,
    Optional<Funder> funder,
    Amount amount,
    boolean isTotal,
    String place) {}
