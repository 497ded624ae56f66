#include "ui/today/output_bars.h"

#include "ui/kit/progress_bar.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

OutputBars::OutputBars(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const std::tuple<Output, QString, Tone> bars[]{{Output::External, tr("Outside recognition"), Tone::Accent}, {Output::Internal, tr("Internal artifacts"), Tone::Blue}, {Output::CreditsOnly, tr("Credits only"), Tone::Neutral}};
    for (const auto &[output, name, tone] : bars) {
        Bar bar{output, name, tone, button(name), label({}, Type::Strong), new ProgressBar};
        bar.title->setObjectName(QStringLiteral("plainLink"));
        auto *row = new QHBoxLayout;
        row->addWidget(bar.title);
        row->addStretch(1);
        row->addWidget(bar.percent);
        column->addLayout(row);
        column->addWidget(bar.bar);
        column->addSpacing(3);
        connect(bar.title, &QPushButton::clicked, this, [this, output = output, name = name] {
            for (const OutputShare &share : std::as_const(m_output.shares)) {
                if (share.output == output && !share.activities.isEmpty())
                    Q_EMIT opened(share.activities, name);
            }
        });
        m_bars << bar;
    }
}

void OutputBars::showOutput(const Conversion &output)
{
    m_output = output;
    for (const Bar &bar : std::as_const(m_bars)) {
        const int percent = output.of(bar.output);
        bar.percent->setText(tr("%1 %").arg(percent));
        bar.bar->set(percent / 100.0, bar.tone);
        bar.bar->setSaid(tr("%1 %2 %").arg(bar.name).arg(percent));
    }
}

} // namespace credence
