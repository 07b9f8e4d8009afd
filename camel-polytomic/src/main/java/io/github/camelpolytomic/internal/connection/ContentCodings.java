package io.github.camelpolytomic.internal.connection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * Lets a body be unpacked only where that is a small matter: a server can name a coding thousands of times, or one that nobody
 * asked for. Any other answer keeps its status, and its body cannot be read.
 */
public final class ContentCodings implements HttpResponseInterceptor {

    private static final int MOST = 2;

    @Override
    public void process(HttpResponse response, EntityDetails details, HttpContext context) {
        if (!response.containsHeader(HttpHeaders.CONTENT_ENCODING)
                || !(response instanceof ClassicHttpResponse answer)
                || answer.getEntity() == null) {
            return;
        }
        Header[] codings = response.getHeaders(HttpHeaders.CONTENT_ENCODING);
        HttpRequest request = HttpCoreContext.cast(context).getRequest();
        Header accepted = request == null ? null : request.getFirstHeader(HttpHeaders.ACCEPT_ENCODING);
        // without it the client unpacks nothing
        if (accepted != null && !areReadable(codings, names(accepted).toList())) {
            response.removeHeaders(HttpHeaders.CONTENT_ENCODING);
            answer.setEntity(new Unreadable(answer.getEntity()));
        }
    }

    private static boolean areReadable(Header[] codings, List<String> accepted) {
        List<String> named = Arrays.stream(codings)
                .flatMap(ContentCodings::names)
                .limit(MOST + 1L)
                .toList();
        return named.size() <= MOST && accepted.containsAll(named);
    }

    private static Stream<String> names(Header header) {
        return Arrays.stream(header.getValue().split(","))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity"));
    }

    private static final class Unreadable extends HttpEntityWrapper {

        Unreadable(HttpEntity entity) {
            super(entity);
        }

        // some versions of HttpCore go by the header with which the entity was made
        @Override
        public String getContentEncoding() {
            return null;
        }

        @Override
        public InputStream getContent() throws IOException {
            throw new IOException(
                    "the body is packed with content codings that were not asked for, or more than " + MOST);
        }
    }
}
