package io.github.camelpolytomic.documents;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.camelpolytomic.internal.operation.ApiVersion;

/**
 * The meaning of a member, and the API versions that have it. The javadoc of a member that only some versions have ends
 * with {@code from 2025-09-18 on} or {@code in 2023-04-25 and 2024-02-08 only}, after a semicolon.
 *
 * @param meaning the text without that
 * @param versions the versions
 */
record MemberVersions(String meaning, Set<ApiVersion> versions) {

    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern END = Pattern.compile(
            "; (?:from (?<first>" + DATE + ") on|in (?<all>" + DATE + "(?:(?:, | and )" + DATE + ")*) only)$");
    private static final Pattern ELSEWHERE = Pattern.compile("(?<!deprecated in )\\b" + DATE);

    /**
     * Reads the javadoc of a member.
     *
     * @throws IllegalStateException if it names a version in another form
     */
    static MemberVersions of(String javadoc) {
        Matcher end = END.matcher(javadoc);
        MemberVersions read = !end.find()
                ? new MemberVersions(javadoc, EnumSet.allOf(ApiVersion.class))
                : new MemberVersions(javadoc.substring(0, end.start()), versions(end));
        if (ELSEWHERE.matcher(read.meaning).find()) {
            throw new IllegalStateException(
                    ("\"%s\" names a version. Write \"; from 2025-09-18 on\" or \"; in 2023-04-25 and 2024-02-08 only\""
                                    + " at the end")
                            .formatted(javadoc));
        }
        return read;
    }

    /** The versions for people; {@code all} if there is no other. */
    static String text(Set<ApiVersion> versions) {
        return versions.size() == ApiVersion.values().length
                ? "all"
                : versions.stream().map(ApiVersion::value).collect(Collectors.joining(", "));
    }

    private static Set<ApiVersion> versions(Matcher end) {
        if (end.group("first") != null) {
            return EnumSet.range(ApiVersion.of(end.group("first")), last());
        }
        return Pattern.compile(DATE)
                .matcher(end.group("all"))
                .results()
                .map(MatchResult::group)
                .map(ApiVersion::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiVersion.class)));
    }

    private static ApiVersion last() {
        return Collections.max(EnumSet.allOf(ApiVersion.class));
    }
}
