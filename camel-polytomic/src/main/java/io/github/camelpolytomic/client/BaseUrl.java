package io.github.camelpolytomic.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.net.URIAuthority;

/**
 * Where the service is. Nothing but configuration ever says so: no header, id or answer moves a call elsewhere.
 *
 * @param host scheme, host name and port
 * @param authority host name and port, as they stand in a request
 * @param pathPrefix what stands before {@code /api}, without a trailing slash; empty as a rule
 */
public record BaseUrl(HttpHost host, URIAuthority authority, String pathPrefix) {

    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?:/|$)");

    /** Reads what a user writes for option {@code baseUrl}; the same as {@link #of(String, String)}. */
    public static BaseUrl of(String text) {
        return of("baseUrl", text);
    }

    /**
     * Reads what a user writes: a bare host gets https, trailing slashes are dropped. Two texts for the same place, of which
     * one has the default port for example, give equal values.
     */
    public static BaseUrl of(String option, String text) {
        String url = text.trim();
        URI uri = parse(option, url.contains("://") ? url : "https://" + url);
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw refused(option, "its scheme is neither https nor http");
        }
        if (uri.getHost() == null) {
            throw refused(option, "it has no host name");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused(option, "it holds a user name or password; use the options for credentials");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused(option, "it has a query or fragment");
        }
        HttpHost host = new HttpHost(uri.getScheme(), uri.getHost().toLowerCase(Locale.ROOT), port(uri));
        return new BaseUrl(host, new URIAuthority(host), uri.getRawPath().replaceAll("/+$", ""));
    }

    private static URI parse(String option, String url) {
        try {
            URI uri = new URI(url);
            return DOTS.matcher(uri.getRawSchemeSpecificPart()).find() ? uri.normalize() : uri;
        } catch (URISyntaxException e) {
            throw refused(option, e.getReason());
        }
    }

    private static int port(URI uri) {
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() == standard ? -1 : uri.getPort();
    }

    // the value itself stays out of the text: it may hold a password
    private static IllegalArgumentException refused(String option, String reason) {
        return new IllegalArgumentException(
                "Option " + option + " is not usable because " + reason + "; write it like https://app.polytomic.com");
    }

    /** The path of a request, from the root of the host on. */
    String path(String apiPath) {
        return pathPrefix.isEmpty() ? apiPath : pathPrefix + apiPath;
    }

    // asked for at each call
    @Override
    public int hashCode() {
        return host.hashCode();
    }

    @Override
    public String toString() {
        return host.toURI() + pathPrefix;
    }
}
