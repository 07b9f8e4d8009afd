package io.github.camelpolytomic.internal.client.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Who calls: one of the four forms that the service takes. It goes out with each request and appears nowhere else.
 *
 * <p>Bearer: an API key, or a partner key without an organization. Basic: a deployment key as user name, or an
 * organization as user name and its partner or deployment key as password.
 */
public final class Credentials {

    /** What stands in place of a secret, as Camel has it. */
    public static final String MASK = "xxxxxx";

    private static final Pattern REFERENCE = Pattern.compile("#(?:bean:|property:|class:|type:|valueAs\\()");

    private final Header authorization;
    private final KeyMask key;
    private final KeyMask token;

    private Credentials(String secret, String authorization) {
        this.authorization = new BasicHeader(HttpHeaders.AUTHORIZATION, authorization, true);
        this.key = new KeyMask(secret);
        this.token = new KeyMask(authorization.substring(authorization.indexOf(' ') + 1));
    }

    /** The one form that the options make up; an error that says what to change when they make none, or two. */
    public static Credentials of(String apiKey, String partnerKey, String deploymentKey, String organizationId) {
        requireSendable("apiKey", apiKey);
        requireSendable("partnerKey", partnerKey);
        requireSendable("deploymentKey", deploymentKey);
        requireSendable("authOrganizationId", organizationId);
        long keys = Stream.of(apiKey, partnerKey, deploymentKey)
                .filter(Credentials::isGiven)
                .count();
        if (keys == 0) {
            throw new IllegalArgumentException(
                    isGiven(organizationId)
                            ? "Option authOrganizationId needs partnerKey or deploymentKey beside it"
                                    + " (credentials of an endpoint replace the component's as a group)"
                            : "No credentials: set one of the options apiKey, partnerKey, deploymentKey");
        }
        if (keys > 1) {
            throw new IllegalArgumentException(
                    "Two credentials: set only one of the options apiKey, partnerKey, deploymentKey");
        }
        if (isGiven(apiKey)) {
            if (isGiven(organizationId)) {
                throw new IllegalArgumentException(
                        "Option authOrganizationId does not go with apiKey,"
                                + " which belongs to one organization already; set partnerKey or deploymentKey, or leave it out");
            }
            return new Credentials(apiKey, "Bearer " + apiKey);
        }
        String key = isGiven(partnerKey) ? partnerKey : deploymentKey;
        if (isGiven(organizationId)) {
            return new Credentials(key, basic("authOrganizationId", organizationId, key));
        }
        return new Credentials(key, isGiven(partnerKey) ? "Bearer " + key : basic("deploymentKey", key, ""));
    }

    private static String basic(String userOption, String user, String password) {
        if (user.contains(":")) {
            throw new IllegalArgumentException(
                    "Option %s cannot hold a colon: HTTP Basic takes it for the end of the user name"
                            .formatted(userOption));
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    // a key read from a file often ends with a line break, which would end the header
    private static void requireSendable(String option, String value) {
        if (value != null && (value.startsWith("${") || value.startsWith("{{"))) {
            throw new IllegalArgumentException(
                    ("Option %s is a placeholder that nobody has filled in: Spring Boot knows"
                                    + " ${...}, Camel knows {{...}}, such as {{env:POLYTOMIC_API_KEY}}")
                            .formatted(option));
        }
        if (value != null && REFERENCE.matcher(value).lookingAt()) {
            throw new IllegalArgumentException(
                    "Option %s is a reference, which is not resolved in a URI: use {{...}}".formatted(option));
        }
        if (value != null && !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(("Option %s holds a blank, line break or other character that a key"
                            + " cannot have; look at its beginning and end")
                    .formatted(option));
        }
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isEmpty();
    }

    /** The header that says it, marked as sensitive. */
    public Header authorization() {
        return authorization;
    }

    /** The text with these credentials masked, should the service have repeated them. */
    public String mask(String text) {
        return token.mask(key.mask(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credentials that && authorization.getValue().equals(that.authorization.getValue());
    }

    @Override
    public int hashCode() {
        return authorization.getValue().hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
