package io.github.camelpolytomic.internal.client.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Credentials in one of the four forms that the service accepts, or none. They are sent with each request and appear
 * nowhere else.
 *
 * <p>Bearer: an API key, or a partner key without an organization. Basic: a deployment key as user name, or an
 * organization as user name and its partner or deployment key as password.
 */
public final class Credentials {

    /** The replacement of a secret, the same as Camel's. */
    public static final String MASK = "xxxxxx";

    private static final Pattern REFERENCE = Pattern.compile("#(?:bean:|property:|class:|type:|valueAs\\()");

    /** No credentials, for an operation that needs none. */
    public static final Credentials NONE = new Credentials(null, List.of());

    // null for none
    private final Header authorization;
    private final List<KeyMask> secrets;

    private Credentials(String secret, String authorization) {
        this(
                new BasicHeader(HttpHeaders.AUTHORIZATION, authorization, true),
                List.of(new KeyMask(secret), new KeyMask(authorization.substring(authorization.indexOf(' ') + 1))));
    }

    private Credentials(Header authorization, List<KeyMask> secrets) {
        this.authorization = authorization;
        this.secrets = secrets;
    }

    /** Returns the credentials that the options form; it is an error if they form none or several. */
    public static Credentials of(String apiKey, String partnerKey, String deploymentKey, String organizationId) {
        requireSendable("apiKey", apiKey);
        requireSendable("partnerKey", partnerKey);
        requireSendable("deploymentKey", deploymentKey);
        requireSendable("authOrganizationId", organizationId);
        long keys = Stream.of(apiKey, partnerKey, deploymentKey)
                .filter(Credentials::isSet)
                .count();
        if (keys == 0) {
            throw new IllegalArgumentException(
                    isSet(organizationId)
                            ? "Option authOrganizationId requires partnerKey or deploymentKey (credentials of an"
                                    + " endpoint replace the component's as a group)"
                            : "No credentials: set exactly one of the options apiKey, partnerKey, deploymentKey");
        }
        if (keys > 1) {
            throw new IllegalArgumentException(
                    "Several credentials: set exactly one of the options apiKey, partnerKey, deploymentKey");
        }
        if (isSet(apiKey)) {
            if (isSet(organizationId)) {
                throw new IllegalArgumentException(
                        "Option authOrganizationId cannot be combined with apiKey, which belongs to one organization;"
                                + " set partnerKey or deploymentKey, or leave it out");
            }
            return new Credentials(apiKey, "Bearer " + apiKey);
        }
        String key = isSet(partnerKey) ? partnerKey : deploymentKey;
        if (isSet(organizationId)) {
            return new Credentials(key, basic("authOrganizationId", organizationId, key));
        }
        return new Credentials(key, isSet(partnerKey) ? "Bearer " + key : basic("deploymentKey", key, ""));
    }

    private static String basic(String userOption, String user, String password) {
        if (user.contains(":")) {
            throw new IllegalArgumentException(
                    "Option %s cannot contain a colon, which ends the user name in HTTP Basic".formatted(userOption));
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    // a key read from a file often ends with a line break, which would end the header
    private static void requireSendable(String option, String value) {
        if (value != null && (value.startsWith("${") || value.startsWith("{{"))) {
            throw new IllegalArgumentException(
                    ("Option %s is an unresolved placeholder: Spring Boot resolves ${...}, Camel resolves {{...}}, for"
                                    + " example {{env:POLYTOMIC_API_KEY}}")
                            .formatted(option));
        }
        if (value != null && REFERENCE.matcher(value).lookingAt()) {
            throw new IllegalArgumentException(
                    "Option %s is a reference, which is not resolved in a URI: use {{...}}".formatted(option));
        }
        if (value != null && !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    ("Option %s contains a blank, a line break or another character that is not allowed in a key; check"
                                    + " its beginning and end")
                            .formatted(option));
        }
    }

    private static boolean isSet(String value) {
        return value != null && !value.isEmpty();
    }

    /** The {@code Authorization} header, marked as sensitive; empty if there are no credentials. */
    public Optional<Header> authorization() {
        return Optional.ofNullable(authorization);
    }

    /** Returns the same credentials, which also mask this secret of a request. */
    public Credentials masking(String secret) {
        return new Credentials(
                authorization,
                Stream.concat(secrets.stream(), Stream.of(new KeyMask(secret))).toList());
    }

    /** Returns the text with these credentials masked: a response may repeat them. */
    public String mask(String text) {
        String masked = text;
        for (KeyMask secret : secrets) {
            masked = secret.mask(masked);
        }
        return masked;
    }

    private String value() {
        return authorization == null ? "" : authorization.getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credentials that && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
