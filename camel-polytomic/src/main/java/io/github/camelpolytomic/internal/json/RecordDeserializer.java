package io.github.camelpolytomic.internal.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;

import io.github.camelpolytomic.model.PolytomicRecord;

/**
 * Reads a record of the model straight into the arguments of its constructor. Jackson's own way serves classes of any
 * shape, with a buffer and a map for each record.
 */
final class RecordDeserializer extends BeanDeserializer {

    private static final long serialVersionUID = 1L;

    private static final int UNKNOWN = -1;

    private SettableBeanProperty[] members = {};
    private SerializedString[] names = {};
    // by member, the one that came after it the last time: the service keeps to its order, and to compare a name is
    // cheaper than to look it up. A race of two threads costs time only
    private int[] followers = {};

    private RecordDeserializer(BeanDeserializerBase standard) {
        super(standard);
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        super.resolve(context);
        int size = _valueInstantiator.getFromObjectArguments(context.getConfig()).length;
        members = new SettableBeanProperty[size];
        names = new SerializedString[size];
        followers = new int[size];
        for (SettableBeanProperty member : _propertyBasedCreator.properties()) {
            members[member.getCreatorIndex()] = member;
            names[member.getCreatorIndex()] = new SerializedString(member.getName());
        }
    }

    @Override
    protected Object _deserializeUsingPropertyBased(JsonParser parser, DeserializationContext context)
            throws IOException {
        Object[] arguments = new Object[members.length];
        Map<String, Object> additional = null;
        int member = member(parser);
        while (parser.currentToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            try {
                if (member != UNKNOWN) {
                    arguments[member] = members[member].deserialize(parser, context);
                } else if (_anySetter == null) {
                    parser.skipChildren();
                } else {
                    additional = additional == null ? new LinkedHashMap<>() : additional;
                    additional.put(name, _anySetter.deserialize(parser, context));
                }
            } catch (Exception e) {
                wrapAndThrow(e, _beanType.getRawClass(), name, context);
            }
            member = memberAfter(member, parser);
        }
        if (_anySetter != null) {
            arguments[_anySetter.getParameterIndex()] = additional;
        }
        return _valueInstantiator.createFromObjectWith(context, arguments);
    }

    private int memberAfter(int member, JsonParser parser) throws IOException {
        if (member == UNKNOWN) {
            parser.nextToken();
            return member(parser);
        }
        int follower = followers[member];
        if (parser.nextFieldName(names[follower])) {
            return follower;
        }
        int next = member(parser);
        if (next != UNKNOWN) {
            followers[member] = next;
        }
        return next;
    }

    private int member(JsonParser parser) throws IOException {
        SettableBeanProperty member = parser.currentToken() == JsonToken.FIELD_NAME
                ? _propertyBasedCreator.findCreatorProperty(parser.currentName())
                : null;
        return member == null ? UNKNOWN : member.getCreatorIndex();
    }

    /** Has all records of the model read in this way. */
    static final class Modifier extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> standard) {
            return PolytomicRecord.class.isAssignableFrom(type.getBeanClass())
                            && standard instanceof BeanDeserializer records
                    ? new RecordDeserializer(records)
                    : standard;
        }
    }
}
