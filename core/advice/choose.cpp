#include "core/advice/choose.h"

#include <glpk.h>

#include <cmath>
#include <memory>
#include <vector>

namespace credence {

namespace {

/// Columns 1…n: take item or not; n+1…n+m: the share of each gap that stays open.
class Program
{
public:
    Program(const Selection &choice, const std::atomic_bool *cancel) : m_choice(choice), m_cancel(cancel), m_problem(glp_create_prob(), glp_delete_prob)
    {
        glp_term_out(GLP_OFF);
        glp_set_obj_dir(problem(), GLP_MIN);
        addColumns();
        for (qsizetype g = 0; g < choice.gaps.size(); ++g)
            addGap(g);
        if (choice.hourLimit)
            addLimit(choice.hours, *choice.hourLimit);
        if (choice.costLimit)
            addLimit(choice.costs, *choice.costLimit);
    }

    /// Minimizes with these coefficients; false when time ran out without an answer.
    bool minimize(const std::vector<double> &coefficients, int timeLimitMs)
    {
        for (size_t i = 0; i < coefficients.size(); ++i)
            glp_set_obj_coef(problem(), static_cast<int>(i) + 1, coefficients[i]);
        glp_iocp parameters;
        glp_init_iocp(&parameters);
        parameters.presolve = GLP_ON;
        parameters.msg_lev = GLP_MSG_OFF;
        parameters.tm_lim = timeLimitMs;
        parameters.cb_func = stopWhenCanceled;
        parameters.cb_info = this;
        const int outcome = glp_intopt(problem(), &parameters);
        const int status = glp_mip_status(problem());
        m_proved = m_proved && outcome == 0 && status == GLP_OPT;
        return !isCanceled() && (status == GLP_OPT || status == GLP_FEAS);
    }

    double objective() const { return glp_mip_obj_val(m_problem.get()); }
    bool proved() const { return m_proved; }
    bool taken(int item) const { return glp_mip_col_val(m_problem.get(), item + 1) > 0.5; }

    /// From now on the sum of these coefficients stays at most `limit`.
    void hold(const std::vector<double> &coefficients, double limit)
    {
        std::vector<int> columns{0};
        std::vector<double> values{0};
        for (size_t i = 0; i < coefficients.size(); ++i) {
            if (coefficients[i] == 0)
                continue;
            columns.push_back(static_cast<int>(i) + 1);
            values.push_back(coefficients[i]);
        }
        addRow(columns, values, GLP_UP, limit);
    }

    size_t items() const { return static_cast<size_t>(m_choice.brings.size()); }
    size_t gaps() const { return static_cast<size_t>(m_choice.gaps.size()); }

private:
    glp_prob *problem() { return m_problem.get(); }
    bool isCanceled() const { return m_cancel && m_cancel->load(); }

    static void stopWhenCanceled(glp_tree *tree, void *program)
    {
        if (static_cast<const Program *>(program)->isCanceled())
            glp_ios_terminate(tree);
    }

    void addColumns()
    {
        glp_add_cols(problem(), static_cast<int>(items() + gaps()));
        for (int i = 1; i <= static_cast<int>(items()); ++i)
            glp_set_col_kind(problem(), i, GLP_BV);
        for (int g = 1; g <= static_cast<int>(gaps()); ++g)
            glp_set_col_bnds(problem(), static_cast<int>(items()) + g, GLP_DB, 0, 1);
    }

    void addRow(const std::vector<int> &columns, const std::vector<double> &values, int kind, double bound)
    {
        const int row = glp_add_rows(problem(), 1);
        glp_set_row_bnds(problem(), row, kind, bound, bound);
        glp_set_mat_row(problem(), row, static_cast<int>(columns.size()) - 1, columns.data(), values.data());
    }

    /// What is taken, as shares of the gap, and what stays open make the whole.
    void addGap(qsizetype gap)
    {
        std::vector<int> columns{0};
        std::vector<double> values{0};
        for (qsizetype i = 0; i < m_choice.brings.size(); ++i) {
            if (m_choice.brings[i][gap] <= 0)
                continue;
            columns.push_back(static_cast<int>(i) + 1);
            values.push_back(static_cast<double>(m_choice.brings[i][gap]) / static_cast<double>(m_choice.gaps[gap]));
        }
        columns.push_back(static_cast<int>(items() + static_cast<size_t>(gap)) + 1);
        values.push_back(1);
        addRow(columns, values, GLP_LO, 1);
    }

    void addLimit(const QList<qint64> &amounts, qint64 limit)
    {
        std::vector<double> coefficients(items() + gaps(), 0.0);
        for (size_t i = 0; i < items(); ++i)
            coefficients[i] = static_cast<double>(amounts[static_cast<qsizetype>(i)]);
        hold(coefficients, static_cast<double>(limit));
    }

    const Selection &m_choice;
    const std::atomic_bool *m_cancel;
    std::unique_ptr<glp_prob, void (*)(glp_prob *)> m_problem;
    bool m_proved = true;
};

constexpr double tolerance = 1e-6;

} // namespace

Chosen choose(const Selection &choice, int timeLimitMs, const std::atomic_bool *cancel)
{
    if (choice.brings.isEmpty() || choice.gaps.isEmpty())
        return {{}, true};
    Program program(choice, cancel);
    std::vector<double> shortfall(program.items() + program.gaps(), 0.0), count = shortfall, value = shortfall;
    for (size_t g = 0; g < program.gaps(); ++g)
        shortfall[program.items() + g] = choice.weights[static_cast<qsizetype>(g)];
    for (size_t i = 0; i < program.items(); ++i) {
        count[i] = 1;
        value[i] = -choice.values[static_cast<qsizetype>(i)] + 1e-4 * static_cast<double>(i);
    }
    if (!program.minimize(shortfall, timeLimitMs))
        return {};
    program.hold(shortfall, program.objective() + tolerance);
    if (!program.minimize(count, timeLimitMs))
        return {};
    program.hold(count, std::round(program.objective()) + tolerance);
    if (!program.minimize(value, timeLimitMs))
        return {};
    Chosen chosen;
    chosen.proved = program.proved();
    for (int i = 0; i < static_cast<int>(program.items()); ++i) {
        if (program.taken(i))
            chosen.items.append(i);
    }
    return chosen;
}

} // namespace credence
