#include "core/outcomes/chain_layout.h"

#include <algorithm>

namespace credence {

namespace {
constexpr int sweeps = 12;
constexpr int settlings = 24;
constexpr double mostGap = 1.15;

struct Vertex {
    QList<int> left, right; ///< neighbors in the columns beside
    int column = 0;
    double row = 0;
};

struct Graph {
    QList<Vertex> vertices;      ///< nodes first, then the places where long lines pass
    QList<QList<int>> columns;   ///< vertices of each column in their order
    QHash<QString, QList<int>> passes; ///< "from>to": the vertices on the way
};

QString pairKey(const ChainEdge &edge) { return edge.from + QLatin1Char('>') + edge.to; }

void connect(Graph &graph, int a, int b)
{
    graph.vertices[a].right << b;
    graph.vertices[b].left << a;
}

/// Links between the places of nodes, without those that close a circle, and the nodes in an order that follows them.
struct Order {
    QList<QList<int>> after;
    QList<int> nodes;
};

enum class Visit { None, Open, Done };

/// Goes down from `start`; whatever is reached while it is still open closes a circle.
void visit(int start, const QList<QList<int>> &after, QList<Visit> &state, Order &order)
{
    QList<std::pair<int, qsizetype>> open{{start, 0}};
    state[start] = Visit::Open;
    while (!open.isEmpty()) {
        auto &[node, next] = open.last();
        if (next == after[node].size()) {
            state[node] = Visit::Done;
            order.nodes.prepend(node);
            open.removeLast();
            continue;
        }
        const int to = after[node][next++];
        if (state[to] == Visit::Open)
            continue;
        order.after[node] << to;
        if (state[to] == Visit::None) {
            state[to] = Visit::Open;
            open << std::pair<int, qsizetype>(to, 0);
        }
    }
}

Order orderOf(const Chain &chain, const QHash<QString, int> &index)
{
    QList<QList<int>> after(chain.nodes.size());
    for (const ChainEdge &edge : chain.edges)
        after[index.value(edge.from)] << index.value(edge.to);
    Order order;
    order.after.resize(chain.nodes.size());
    QList<Visit> state(chain.nodes.size(), Visit::None);
    for (int i = 0; i < chain.nodes.size(); ++i) {
        if (state[i] == Visit::None)
            visit(i, after, state, order);
    }
    return order;
}

/// The column of every node, none left empty.
QList<int> columnsOf(const Chain &chain, const QHash<QString, int> &index)
{
    const Order order = orderOf(chain, index);
    const auto isResult = [&](int node) { return chain.nodes[node].stage == ChainStage::Outcome; };
    QList<int> columns;
    for (const ChainNode &node : chain.nodes)
        columns << static_cast<int>(node.stage);
    for (auto it = order.nodes.crbegin(); it != order.nodes.crend(); ++it) {
        for (const int to : order.after[*it]) {
            if (!isResult(to))
                columns[*it] = std::max(0, std::min(columns[*it], columns[to] - 1));
        }
    }
    int last = 0;
    for (const int node : order.nodes) {
        for (const int to : order.after[node])
            columns[to] = std::max(columns[to], columns[node] + 1);
        if (!isResult(node))
            last = std::max(last, columns[node]);
    }
    QList<int> used;
    for (int i = 0; i < columns.size(); ++i) {
        if (isResult(i))
            columns[i] = last + 1;
        if (!used.contains(columns[i]))
            used << columns[i];
    }
    std::sort(used.begin(), used.end());
    for (int &column : columns)
        column = static_cast<int>(used.indexOf(column));
    return columns;
}

Graph graphOf(const Chain &chain, const QHash<QString, int> &index, const QList<int> &columns)
{
    Graph graph;
    graph.columns.resize(columns.isEmpty() ? 0 : *std::max_element(columns.begin(), columns.end()) + 1);
    for (const int column : columns) {
        Vertex vertex;
        vertex.column = column;
        graph.vertices << vertex;
    }
    for (const ChainEdge &edge : chain.edges) {
        const int to = index.value(edge.to);
        int from = index.value(edge.from);
        for (int column = graph.vertices[from].column + 1; column < graph.vertices[to].column; ++column) {
            Vertex pass;
            pass.column = column;
            graph.vertices << pass;
            const int place = static_cast<int>(graph.vertices.size()) - 1;
            graph.passes[pairKey(edge)] << place;
            connect(graph, from, place);
            from = place;
        }
        if (graph.vertices[from].column < graph.vertices[to].column)
            connect(graph, from, to);
    }
    return graph;
}

/// What hangs together stays together: vertices in the order a walk from each leftmost one meets them.
void orderByWalk(Graph &graph)
{
    QList<bool> seen(graph.vertices.size(), false);
    QList<int> byColumn(graph.vertices.size());
    for (int i = 0; i < byColumn.size(); ++i)
        byColumn[i] = i;
    std::stable_sort(byColumn.begin(), byColumn.end(), [&](int a, int b) { return graph.vertices[a].column < graph.vertices[b].column; });
    for (const int start : std::as_const(byColumn)) {
        QList<int> open{start};
        while (!open.isEmpty()) {
            const int next = open.takeLast();
            if (seen[next])
                continue;
            seen[next] = true;
            graph.columns[graph.vertices[next].column] << next;
            for (auto it = graph.vertices[next].right.crbegin(); it != graph.vertices[next].right.crend(); ++it)
                open << *it;
            open << graph.vertices[next].left;
        }
    }
}

void numberRows(Graph &graph)
{
    for (const QList<int> &column : std::as_const(graph.columns)) {
        for (int i = 0; i < column.size(); ++i)
            graph.vertices[column[i]].row = i;
    }
}

int crossingsBetween(const Graph &graph, const QList<int> &column)
{
    QList<QPair<double, double>> lines;
    for (const int v : column) {
        for (const int other : graph.vertices[v].right)
            lines << qMakePair(graph.vertices[v].row, graph.vertices[other].row);
    }
    int count = 0;
    for (int i = 0; i < lines.size(); ++i) {
        for (int j = i + 1; j < lines.size(); ++j)
            count += (lines[i].first - lines[j].first) * (lines[i].second - lines[j].second) < 0 ? 1 : 0;
    }
    return count;
}

int crossings(const Graph &graph)
{
    int count = 0;
    for (const QList<int> &column : graph.columns)
        count += crossingsBetween(graph, column);
    return count;
}

double meanRow(const Graph &graph, const QList<int> &neighbors, double otherwise)
{
    double sum = 0;
    for (const int v : neighbors)
        sum += graph.vertices[v].row;
    return neighbors.isEmpty() ? otherwise : sum / static_cast<double>(neighbors.size());
}

void sortColumn(Graph &graph, QList<int> &column, bool fromLeft)
{
    QHash<int, double> wanted;
    for (const int v : std::as_const(column))
        wanted.insert(v, meanRow(graph, fromLeft ? graph.vertices[v].left : graph.vertices[v].right, graph.vertices[v].row));
    std::stable_sort(column.begin(), column.end(), [&](int a, int b) { return wanted.value(a) < wanted.value(b); });
    for (int i = 0; i < column.size(); ++i)
        graph.vertices[column[i]].row = i;
}

/// Exchanges neighbors in a column as long as that saves crossings.
void exchangeNeighbors(Graph &graph)
{
    int best = crossings(graph);
    for (QList<int> &column : graph.columns) {
        for (int i = 0; i + 1 < column.size(); ++i) {
            const auto swap = [&] {
                std::swap(graph.vertices[column[i]].row, graph.vertices[column[i + 1]].row);
                std::swap(column[i], column[i + 1]);
            };
            swap();
            const int now = crossings(graph);
            if (now < best)
                best = now;
            else
                swap();
        }
    }
}

void untangle(Graph &graph)
{
    QList<QList<int>> bestColumns = graph.columns;
    int best = crossings(graph);
    for (int sweep = 0; sweep < sweeps && best > 0; ++sweep) {
        const bool fromLeft = sweep % 2 == 0;
        for (int i = 1; i < graph.columns.size(); ++i)
            sortColumn(graph, graph.columns[fromLeft ? i : graph.columns.size() - 1 - i], fromLeft);
        if (graph.vertices.size() <= 300)
            exchangeNeighbors(graph);
        const int now = crossings(graph);
        if (now < best) {
            best = now;
            bestColumns = graph.columns;
        }
    }
    graph.columns = bestColumns;
    numberRows(graph);
}

/// How far apart two neighbors of a column stand: lines that only pass need less room than boxes.
double apart(int a, int b, int boxes)
{
    return a < boxes && b < boxes ? 1.0 : 0.6;
}

/// Moves each vertex towards its neighbors without leaving its order, so that lines run straight. What pushes down and what pushes
/// up are both tried and the middle is taken, so that nothing drifts.
void settle(Graph &graph, int boxes)
{
    for (int round = 0; round < settlings; ++round) {
        for (const QList<int> &column : std::as_const(graph.columns)) {
            QList<double> down, up;
            for (const int v : column)
                down << meanRow(graph, graph.vertices[v].left + graph.vertices[v].right, graph.vertices[v].row);
            up = down;
            for (qsizetype i = 1; i < down.size(); ++i)
                down[i] = std::max(down[i], down[i - 1] + apart(column[i - 1], column[i], boxes));
            for (qsizetype i = up.size() - 2; i >= 0; --i)
                up[i] = std::min(up[i], up[i + 1] - apart(column[i], column[i + 1], boxes));
            for (qsizetype i = 0; i < down.size(); ++i)
                graph.vertices[column[i]].row = (down[i] + up[i]) / 2;
        }
    }
}

/// Takes out bands in which nothing stands and moves everything to the top.
void closeGaps(Graph &graph)
{
    QList<int> order(graph.vertices.size());
    for (int i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return graph.vertices[a].row < graph.vertices[b].row; });
    double shift = order.isEmpty() ? 0 : graph.vertices[order.first()].row;
    double before = shift;
    for (const int v : std::as_const(order)) {
        const double row = graph.vertices[v].row;
        shift += std::max(0.0, row - before - mostGap);
        before = row;
        graph.vertices[v].row = row - shift;
    }
}
} // namespace

ChainLayout chainLayout(const Chain &chain)
{
    ChainLayout layout;
    QHash<QString, int> index;
    for (const ChainNode &node : chain.nodes)
        index.insert(node.record.id, static_cast<int>(index.size()));
    const QList<int> columns = columnsOf(chain, index);
    Graph graph = graphOf(chain, index, columns);
    layout.columns.resize(graph.columns.size());
    for (int i = 0; i < columns.size(); ++i) {
        if (!layout.columns[columns[i]].contains(chain.nodes[i].stage))
            layout.columns[columns[i]] << chain.nodes[i].stage; // nodes are sorted by stage
    }
    orderByWalk(graph);
    numberRows(graph);
    untangle(graph);
    layout.crossings = crossings(graph);
    settle(graph, static_cast<int>(chain.nodes.size()));
    closeGaps(graph);
    for (const ChainNode &node : chain.nodes) {
        const Vertex &vertex = graph.vertices[index.value(node.record.id)];
        layout.places.insert(node.record.id, {vertex.column, vertex.row});
        layout.rows = std::max(layout.rows, vertex.row + 1);
    }
    for (auto it = graph.passes.cbegin(); it != graph.passes.cend(); ++it) {
        for (const int place : it.value())
            layout.bends[it.key()] << ChainPlace{graph.vertices[place].column, graph.vertices[place].row};
    }
    return layout;
}

} // namespace credence
