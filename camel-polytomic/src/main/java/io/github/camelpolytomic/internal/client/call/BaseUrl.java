package io.github.camelpolytomic.internal.client.call;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
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

    private static final Pattern AUTHORITY = Pattern.compile("(?<host>\\[[^]]*]|[^:]*)(?::(?<port>.*))?");

    private static final Pattern LABEL = Pattern.compile("\\w(?:[\\w-]*\\w)?");

    private static final Pattern HOST = Pattern.compile("(?:" + LABEL + "\\.)*" + LABEL + "\\.?");

    private static final Pattern PORT = Pattern.compile("\\d{1,6}");

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
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.contains("@")) {
            throw refused(option, "it holds a user name or password; use the options for credentials");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused(option, "it has a query or fragment");
        }
        // not URI's own: it knows no host with an underscore
        Matcher parts = AUTHORITY.matcher(authority);
        parts.matches();
        HttpHost host = new HttpHost(
                uri.getScheme().toLowerCase(Locale.ROOT),
                host(option, parts.group("host")),
                port(option, parts.group("port"), uri.getScheme()));
        return new BaseUrl(host, new URIAuthority(host), pathPrefix(uri));
    }

    private static String host(String option, String host) {
        if (host.isEmpty()) {
            throw refused(option, "it has no host name");
        }
        if (host.chars().anyMatch(each -> each > 127)) {
            // which name is meant depends on the edition of the standard, and credentials go there
            throw refused(option, "its host name is not in ASCII: write the form of it that begins with xn--");
        }
        // what stands in brackets URI has read
        if (!host.endsWith("]") && !HOST.matcher(host).matches()) {
            throw refused(option, "its host name is none");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private static int port(String option, String port, String scheme) {
        if (port == null || port.isEmpty()) {
            return -1;
        }
        int number = PORT.matcher(port).matches() ? Integer.parseInt(port) : 0;
        if (number < 1 || number > 65_535) {
            throw refused(option, "its port is not a number from 1 to 65535");
        }
        return number == ("https".equalsIgnoreCase(scheme) ? 443 : 80) ? -1 : number;
    }

    // encoded where it is not in ASCII
    private static String pathPrefix(URI uri) {
        return URI.create(uri.toASCIIString()).getRawPath().replaceAll("/+$", "");
    }

    private static URI parse(String option, String url) {
        try {
            URI uri = new URI(url);
            return DOTS.matcher(uri.getRawSchemeSpecificPart()).find() ? uri.normalize() : uri;
        } catch (URISyntaxException e) {
            throw refused(option, e.getReason());
        }
    }

    // the value itself stays out of the text: it may hold a password
    private static IllegalArgumentException refused(String option, String reason) {
        return new IllegalArgumentException(
                "Option " + option + " is not usable because " + reason + "; write it like https://app.polytomic.com");
    }

    /** The path of a request, from the root of the host on. */
    public String path(String apiPath) {
        return pathPrefix.isEmpty() ? apiPath : pathPrefix + apiPath;
    }

    /** The URI for which camel-http lends its client: it goes by the scheme, and cannot read every host that there is. */
    public String lenderUri() {
        return host.getSchemeName() + "://localhost";
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
