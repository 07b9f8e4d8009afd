package io.github.camelpolytomic.model.events;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The members of an object as any mapper has read them. Each is taken once; {@link #others()} are those that are left.
 */
final class PayloadMembers {

    private final Map<String, Object> left = new LinkedHashMap<>();

    private PayloadMembers() {}

    static PayloadMembers of(Map<?, ?> members) {
        PayloadMembers copy = new PayloadMembers();
        members.forEach((name, value) -> copy.left.put(name.toString(), value));
        return copy;
    }

    /** Returns the payload of an event of this type. */
    EventPayload payload(String type) {
        return switch (Objects.requireNonNullElse(type, "")) {
            case EventType.BULK_SYNC_CANCELED -> BulkSyncCanceledEvent.of(this);
            case EventType.BULK_SYNC_COMPLETED -> BulkSyncCompletedEvent.of(this);
            case EventType.BULK_SYNC_COMPLETED_WITH_ERROR -> BulkSyncCompletedWithErrorEvent.of(this);
            case EventType.BULK_SYNC_FAILED -> BulkSyncFailedEvent.of(this);
            case EventType.BULK_SYNC_RUNNING -> BulkSyncRunningEvent.of(this);
            case EventType.SYNC_CANCELED -> SyncCanceledEvent.of(this);
            case EventType.SYNC_COMPLETED -> SyncCompletedEvent.of(this);
            case EventType.SYNC_COMPLETED_WITH_ERRORS -> SyncCompletedWithErrorsEvent.of(this);
            case EventType.SYNC_FAILED -> SyncFailedEvent.of(this);
            case EventType.SYNC_RUNNING -> SyncRunningEvent.of(this);
            default -> new UnknownEvent(others());
        };
    }

    String text(String name) {
        return take(name, PayloadMembers::asText);
    }

    Long number(String name) {
        return take(name, PayloadMembers::asLong);
    }

    List<String> texts(String name) {
        return take(name, PayloadMembers::asTexts);
    }

    <T> T object(String name, Function<PayloadMembers, T> reader) {
        return take(name, value -> value instanceof Map<?, ?> members ? reader.apply(of(members)) : null);
    }

    /** Returns the members that were not taken. */
    Map<String, Object> others() {
        return left;
    }

    // a member of another type than in the API stays where it is: the payload of an event may change without notice
    private <T> T take(String name, Function<Object, T> reader) {
        Object value = left.get(name);
        T read = value == null ? null : reader.apply(value);
        if (read != null || value == null) {
            left.remove(name);
        }
        return read;
    }

    private static String asText(Object value) {
        return value instanceof String text ? text : null;
    }

    private static Long asLong(Object value) {
        if (!(value instanceof Number)) {
            return null;
        }
        try {
            return new BigDecimal(value.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException fraction) {
            return null;
        }
    }

    private static List<String> asTexts(Object value) {
        if (!(value instanceof Collection<?> elements) || !elements.stream().allMatch(PayloadMembers::isTextOrNull)) {
            return null;
        }
        return elements.stream().map(String.class::cast).toList();
    }

    private static boolean isTextOrNull(Object element) {
        return element == null || element instanceof String;
    }
}
