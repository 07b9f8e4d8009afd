package io.github.camelpolytomic.internal.operation;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What users read about a parameter.
 *
 * @param text the description; its first sentence can stand alone
 * @param headerText the description of the header, if it is not the first sentence of {@code text}
 * @param note what else there is to know about the header
 * @param ifAbsent what applies if neither option nor header is set, as part of a sentence; {@code null} if nothing does
 * @param defaultValue the default that tools show; {@code null} if there is none
 * @param isThreeValued whether {@code true}, {@code false} and no value all differ in meaning
 * @param isSecret whether the value must not be shown
 */
@RecordBuilder
public record ParameterDocumentation(
        String text,
        String headerText,
        String note,
        String ifAbsent,
        String defaultValue,
        boolean isThreeValued,
        boolean isSecret)
        implements ParameterDocumentationBuilder.With {

    static final ParameterDocumentation NONE = new ParameterDocumentation("", "", "", null, null, false, false);

    /** The description of the option, whose header has this name. */
    public String ofOption(String header) {
        String absent = ifAbsent == null ? "" : "; if that is absent too, " + ifAbsent;
        return sentences(text, "If not set, it is read from the header %s%s.".formatted(header, absent), note);
    }

    /** The description of the header of the option with this name. */
    public String ofHeader(String option) {
        String first = text.replaceFirst("(?s)(?<=[.]) .*", "");
        return sentences(
                headerText.isEmpty() ? first : headerText, "Read if option %s is not set.".formatted(option), note);
    }

    private static String sentences(String... sentences) {
        return String.join(" ", sentences).strip();
    }
}
