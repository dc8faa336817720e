package fr.greffe.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A délibération.
 *
 * @param id unique in the document, stable over runs ({@code acte-1}…)
 * @param sittingId the sitting it was taken in; empty when none was recognised
 * @param number as printed, first place it is read from
 * @param numbersSeen every place the number stands (header, agenda, vote page), as printed
 * @param subject the objet, complete
 * @param matiere printed, or a proposal (origin PROPOSED, the note gives probability and words)
 * @param articles the articles or décisions of the dispositif, one by one
 * @param votes the whole-act vote first, then votes by parts
 * @param kind délibération, décision taken by delegation, or arrêté
 */
public record Deliberation(
    String id,
    String sittingId,
    Kind kind,
    Value<String> number,
    List<Value<String>> numbersSeen,
    Value<String> subject,
    Value<Matiere> matiere,
    List<Passage> visas,
    List<Passage> recitals,
    List<Passage> articles,
    Value<Member> rapporteur,
    List<Value<String>> commissions,
    Value<Member> signatory,
    Optional<Receipt> receipt,
    Value<LocalDate> publication,
    List<Vote> votes,
    List<Part> parts,
    PageSpan pages,
    Source heading) {

  public Deliberation {
    numbersSeen = List.copyOf(numbersSeen);
    visas = List.copyOf(visas);
    recitals = List.copyOf(recitals);
    articles = List.copyOf(articles);
    commissions = List.copyOf(commissions);
    votes = List.copyOf(votes);
    parts = List.copyOf(parts);
  }

  /** What the assembly or its executive did. */
  public enum Kind {
    DELIBERATION,
    /** Taken by the executive under delegation and only reported to the assembly. */
    DECISION,
    /** Taken by the executive by its own powers, as a recueil des actes prints it. */
    ARRETE
  }
}
