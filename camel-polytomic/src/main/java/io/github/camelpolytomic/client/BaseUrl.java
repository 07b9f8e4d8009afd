package io.github.camelpolytomic.client;

import java.net.URI;
import java.net.URISyntaxException;

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

    /** Reads what a user writes: a bare host gets https, trailing slashes are dropped. */
    public static BaseUrl of(String text) {
        String url = text.trim();
        URI uri = parse(url.contains("://") ? url : "https://" + url);
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw refused("its scheme is neither https nor http");
        }
        if (uri.getHost() == null) {
            throw refused("it has no host name");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused("it holds a user name or password; use the options for credentials");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw refused("it has a query or fragment");
        }
        HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        return new BaseUrl(host, new URIAuthority(host), uri.getRawPath().replaceAll("/+$", ""));
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw refused(e.getReason());
        }
    }

    // the value itself stays out of the text: it may hold a password
    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(
                "Option baseUrl is not usable because " + reason + "; write it like https://app.polytomic.com");
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
